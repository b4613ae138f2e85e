import type { Examples } from './examples';

export const residencyOwnPool: Examples = {
  reported: [
    `{
  "sites": [
    { "name": "Chicago", "region": "US" },
    { "name": "Zurich", "region": "CH", "dataMustStayInRegion": true }
    //        ^^^^^^^^
  ]
}`,
  ],
  notReported: [
    `{
  "sites": [
    { "name": "Chicago", "region": "US", "dataMustStayInRegion": true },
    { "name": "Zurich", "region": "CH" }
  ]
}`,
  ],
};
