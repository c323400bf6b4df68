/**
 * 补贴. Interest and fee subsidies and awards: gathers facts, asks policy, publishes, pays.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "party", "policy", "record", "loan", "ledger"})
package cn.ippledge.subsidy;
