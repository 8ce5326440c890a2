const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Why a number is no identity number (GB 11643) and no unified social credit code (GB 32100); false when it is one. */
export function wrongIdentity(typed: string): string | false {
  const number = plainIdentity(typed)
  if (number === '') return '请填写身份证号码或统一社会信用代码'
  if (number.length !== 18) return `号码应为 18 位，现在是 ${number.length} 位`
  if (/^\d{17}[\dX]$/.test(number) && isIdentity(number)) return false
  return isCredit(number) ? false : '号码校验不通过，请核对'
}

/** Half-width capitals without spaces, as the service keeps them. */
export function plainIdentity(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

function isIdentity(number: string): boolean {
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(number[i]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

function isCredit(number: string): boolean {
  let [sum, weight] = [0, 1]
  for (const sign of number.slice(0, 17)) {
    const value = CREDIT.indexOf(sign)
    if (value < 0) return false
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return CREDIT[(31 - (sum % 31)) % 31] === number[17]
}
