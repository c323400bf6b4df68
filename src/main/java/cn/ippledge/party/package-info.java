/**
 * 主体. Who: enterprises, banks with branches and authority limits, evaluators, finance centers, IP offices, the people who act
 * for them, their roles, and the dated lists (dishonesty, abnormal filing, key enterprises) that rules ask about.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "record"})
package cn.ippledge.party;
