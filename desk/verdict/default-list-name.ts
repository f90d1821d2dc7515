/** The name in addresses of the list a desk makes of its verdicts, unless its settings say another. */
export const defaultListName = 'corrections';
