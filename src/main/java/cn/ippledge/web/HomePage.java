package cn.ippledge.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs me now, and how my things stand: each module answers for its own part as a fragment. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(Actor actor) {
        return "web/home";
    }

    @Bean
    static NavItem homeItem() {
        return new NavItem("nav.home", "/", "house", 0);
    }
}
