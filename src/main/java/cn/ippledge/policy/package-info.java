/**
 * 政策. What the rules were on a given day: working-day calendar, and (with the policy book) versions, decision tables and
 * parameters that turn facts into explained amounts.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "record"})
package cn.ippledge.policy;
