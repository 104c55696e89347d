### What every page needs: numbers, dates, quarters.

common-in-ten = { $count } in 10
common-in-ten-few = fewer than 1 in 10
common-in-ten-most = more than 9 in 10
common-in-ten-few-short = <1 in 10
common-in-ten-most-short = >9 in 10
common-span = { $low } to { $high }

common-january = January
common-february = February
common-march = March
common-april = April
common-may = May
common-june = June
common-july = July
common-august = August
common-september = September
common-october = October
common-november = November
common-december = December

common-jan = Jan
common-feb = Feb
common-mar = Mar
common-apr = Apr
common-may-short = May
common-jun = Jun
common-jul = Jul
common-aug = Aug
common-sep = Sept
common-oct = Oct
common-nov = Nov
common-dec = Dec

quarter-full = Quarter { $number } ({ $first } to { $last }) { $from } to { $to }
quarter-number = Q{ $number }
# A second round in a quarter: 2026/27 Q2 (b).
quarter-again = { $quarter } ({ $letter })
quarter-in-sentence = quarter { $number } ({ $first } to { $last })

## Words at the ends of a scale that ask how far somebody agrees

scale-word-agree = agree
scale-word-disagree = disagree
