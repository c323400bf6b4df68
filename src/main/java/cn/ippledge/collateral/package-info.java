/**
 * 质物. The pledged things: IP rights of five kinds, bundles, valuations, and pledge registrations. The pledge exists from
 * registration (Civil Code art. 444), and a patent is not pledged twice (CNIPA notice 461 art. 11(9)).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "record", "party", "policy"})
package cn.ippledge.collateral;
