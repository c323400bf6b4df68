/**
 * 资金账. Double-entry book of every public fund. Knows no business.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "record"})
package cn.ippledge.ledger;
