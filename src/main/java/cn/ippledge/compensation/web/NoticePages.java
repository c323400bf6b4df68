package cn.ippledge.compensation.web;

import cn.ippledge.compensation.NoticeFilter;
import cn.ippledge.compensation.ShareNotice;
import cn.ippledge.compensation.ShareNotices;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The notices of shares: a list of one's own, and each as a letter to print. */
@Controller
@RequestMapping("/share-notices")
class NoticePages {

    private final ShareNotices notices;

    NoticePages(ShareNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ShareNotice.State state,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        NoticeFilter filter = new NoticeFilter(q, state);
        model.addAttribute("page", notices.search(filter, Page.Request.page(page), actor));
        model.addAttribute("filter", filter);
        model.addAttribute("states", ShareNotice.State.values());
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/share-notices");
        if (filter.q() != null) url.queryParam("q", filter.q());
        if (state != null) url.queryParam("state", state);
        model.addAttribute("url", url.encode().toUriString());
        return htmx == null ? "compensation/notices" : "compensation/notices :: rows";
    }

    @GetMapping("/{no}")
    String show(@PathVariable String no, Model model, Actor actor) {
        model.addAttribute("l", notices.get(no, actor));
        return "compensation/notice";
    }
}
