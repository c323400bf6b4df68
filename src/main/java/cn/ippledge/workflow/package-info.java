/**
 * 流程. The only module that knows the process engine. The domain decides, the engine waits: this module listens to domain
 * events, moves the processes, and keeps the inbox that people work from.
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
package cn.ippledge.workflow;
