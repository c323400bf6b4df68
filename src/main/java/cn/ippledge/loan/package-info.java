/**
 * 贷款. Contract to settlement: the disbursement gate, schedule, repayments, days past due, five-class classification, early
 * warnings, extension, release.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "record", "party", "policy", "collateral", "financing"})
package cn.ippledge.loan;
