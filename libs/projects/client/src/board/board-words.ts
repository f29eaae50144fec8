/** What the board says while a card is carried. */
export const ZH = {
  keys: '方向键在卡片之间走，空格拿起，左右键换列，回车放下，Esc 放回。',
  asking: '正在看能不能放…',
  here: '现在这一列',
  open: '可以放',
  evidence: '可以放，要佐证',
  back: '可以退回，要写明理由',
  obstacle: {
    here: '现在就在这里',
    lead: '线索单独登记，项目不退回线索',
    'not-yours': '您没有推进这个项目的权限',
    back: '退回要单位负责人或综合岗来做',
    end: '已到最后一个阶段',
    first: (stage: string) => `先到“${stage}”`,
  },
  lifted: (name: string, stage: string) => `已拿起 ${name}，现在：${stage}。左右键换列，回车放下，Esc 放回。`,
  over: (stage: string, says: string) => `${stage}：${says}`,
  cannot: (why: string) => `放不了：${why}`,
  putBack: (name: string, stage: string) => `${name} 放回${stage}`,
};
export type BoardWords = typeof ZH;
export const EN: BoardWords = {
  keys: 'Arrows walk between cards, Space lifts, left and right carry, Enter puts down, Esc puts back.',
  asking: 'Checking where it may go…',
  here: 'It stands here',
  open: 'May go here',
  evidence: 'May go here with evidence',
  back: 'May go back here, with a reason',
  obstacle: {
    here: 'It stands here already',
    lead: 'Leads are kept apart; a project never becomes one',
    'not-yours': 'Moving this project is not yours to do',
    back: 'Going back is for the unit head or the desk',
    end: 'This was the last stage',
    first: (stage) => `${stage} comes first`,
  },
  lifted: (name, stage) => `${name} lifted, now ${stage}. Left and right carry it, Enter puts it down, Esc puts it back.`,
  over: (stage, says) => `${stage}: ${says}`,
  cannot: (why) => `Not possible: ${why}`,
  putBack: (name, stage) => `${name} is back in ${stage}`,
};
