package cn.ippledge.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form that the security chain sends people to. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String login() {
        return "web/login";
    }
}
