package cn.ippledge.shared;

import java.util.Set;

/**
 * One entry of the side bar, published as a bean by the module that owns the page.
 *
 * @param key message key of the label
 * @param icon name in the Bootstrap icon sprite
 * @param roles who sees it; empty for everybody signed in
 */
public record NavItem(String key, String url, String icon, int order, Set<Role> roles) {

    public NavItem(String key, String url, String icon, int order, Role... roles) {
        this(key, url, icon, order, Set.of(roles));
    }

    public boolean shownTo(Actor actor) {
        return roles.isEmpty() || actor.roles().stream().anyMatch(roles::contains);
    }
}
