/**
 * 共享值. The values everyone speaks: money, rates, regions, parties, working days, the acting person, and the four
 * refusals. No beans and no tables; each value knows how MyBatis stores it and how JSON writes it.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package cn.ippledge.shared;
