/**
 * 决策表. A {@code .dmn} file, which anybody may have written, becomes an immutable {@link cn.ippledge.policy.table.DecisionTable}
 * that decides facts quickly and can do nothing else: only decision tables in a small part of FEEL are let in, each cell is
 * turned into a predicate once, and no expression is ever handed to an interpreter on the way to an amount. Knows nothing of
 * policies, databases or beans.
 *
 * <p>Convention of our files. Amounts are whole fen; rates and shares as inputs are whole numbers of 10<sup>-8</sup>
 * ({@code 30000000} is 30%), because the standard engine would otherwise compare binary fractions; rates as outputs are text
 * ({@code "0.40"}). An input expression is exactly one fact name. A condition is {@code -}, or a list separated by commas of
 * literals, {@code < <= > >=} with a literal, and ranges {@code [a..b] (a..b] [a..b) (a..b) ]a..b[}, or {@code not(}such a list{@code )}.
 * Literals are numbers, {@code "text"} without escapes, {@code true}, {@code false} and {@code date("2025-10-01")}; a flag is
 * asked for by {@code true} or {@code false} alone, since lists of flags mean something else to the standard engine. An output cell is one literal or
 * empty. A fact is needed where a row depends on it: its condition is not {@code -} and everything to its left fits.
 */
package cn.ippledge.policy.table;
