/**
 * 外壳. The shell around the screens: security filter chain, layout, navigation, error pages, the acting person of a request.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "party", "record"})
package cn.ippledge.web;
