/**
 * 融资申请. An application from draft to contract: eligibility with coded findings, matching to banks, due diligence, the credit
 * decision by maker and checker, the offer and its acceptance.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "record", "party", "policy", "collateral"})
package cn.ippledge.financing;
