/**
 * 风险补偿. Claims on the risk-compensation pool: loss shares, caps, circuit breaker, payment, recovery.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "party", "policy", "record", "loan", "ledger", "collateral"})
package cn.ippledge.compensation;
