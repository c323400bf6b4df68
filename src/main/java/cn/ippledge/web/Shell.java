package cn.ippledge.web;

import cn.ippledge.party.Parties;
import cn.ippledge.party.Regions;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NavItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.NativeWebRequest;

/** What the layout shows around every page: who acts, for whom, where, and the entries of the side bar for their roles. */
@ControllerAdvice
class Shell {

    private final CurrentActor actors;
    private final Parties parties;
    private final Regions regions;
    private final List<NavItem> navigation;
    private final boolean demo;

    Shell(CurrentActor actors, Parties parties, Regions regions, List<NavItem> navigation, Environment environment) {
        this.actors = actors;
        this.parties = parties;
        this.regions = regions;
        this.navigation =
                navigation.stream().sorted(Comparator.comparing(NavItem::order)).toList();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute
    void surround(Model model, NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet != null && !servlet.getRequestURI().startsWith("/api/")) model.addAllAttributes(around(servlet));
    }

    /** The attributes of the layout; an htmx fragment needs only the actor. */
    Map<String, Object> around(HttpServletRequest request) {
        Actor actor = actors.of(request);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("demo", demo);
        attributes.put("actor", actor);
        attributes.put("nav", List.of());
        if (actor == null || request.getHeader("HX-Request") != null) return attributes;
        List<NavGroup> groups = NavGroup.of(navigation, actor);
        attributes.put("nav", groups);
        attributes.put("navUrl", NavGroup.current(groups, request.getRequestURI()));
        attributes.put(
                "organisationName", parties.organisation(actor.organisation()).name());
        attributes.put("regionName", regions.name(actor.region()));
        return attributes;
    }
}
