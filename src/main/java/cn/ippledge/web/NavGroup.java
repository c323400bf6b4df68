package cn.ippledge.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NavItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Entries of the side bar under one heading. An entry's order places it: its tens are the group, as the headings here say.
 *
 * @param key message key of the heading; empty for the first group, which needs none
 */
record NavGroup(String key, List<NavItem> items) {

    private record Heading(String key, int from, int below) {
        boolean heads(NavItem item) {
            return item.order() >= from && item.order() < below;
        }
    }

    private static final List<Heading> HEADINGS = List.of(
            new Heading("", 0, 20),
            new Heading("nav.group.chain", 20, 50),
            new Heading("nav.group.money", 50, 60),
            new Heading("nav.group.figures", 60, 70),
            new Heading("nav.group.settings", 70, Integer.MAX_VALUE));

    /** The groups in which the actor has an entry. */
    static List<NavGroup> of(List<NavItem> navigation, Actor actor) {
        List<NavGroup> groups = new ArrayList<>();
        for (Heading heading : HEADINGS) {
            List<NavItem> items = navigation.stream()
                    .filter(heading::heads)
                    .filter(item -> item.shownTo(actor))
                    .toList();
            if (!items.isEmpty()) groups.add(new NavGroup(heading.key(), items));
        }
        return groups;
    }

    /** The address of the entry that the path belongs to: of several that contain it the innermost; null for none. */
    static String current(List<NavGroup> groups, String path) {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .map(NavItem::url)
                .filter(url -> path.equals(url) || (!url.equals("/") && path.startsWith(url + "/")))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }
}
