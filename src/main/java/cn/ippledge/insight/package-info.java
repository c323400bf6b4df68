/**
 * 统计. Indicators, targets and statistics. Reads others through their events and doors, writes only its own summaries.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "record",
            "party",
            "policy",
            "collateral",
            "financing",
            "loan",
            "ledger",
            "subsidy",
            "compensation"
        })
package cn.ippledge.insight;
