import { SearchDto, type SearchView } from '@luodi/search/contract';
import { SignedIn } from '@luodi/shared/server';
import { Controller, Get, Query } from '@nestjs/common';
import { search } from './search.query';

@Controller('search')
export class SearchController {
  @Get()
  @SignedIn()
  find(@Query() { q }: SearchDto): Promise<SearchView> {
    return search(q);
  }
}
