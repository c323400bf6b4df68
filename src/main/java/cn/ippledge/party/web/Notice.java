package cn.ippledge.party.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says about the step just done. */
@Component
class Notice {

    private final MessageSource messages;

    Notice(MessageSource messages) {
        this.messages = messages;
    }

    void leave(RedirectAttributes next, String key, Object... args) {
        next.addFlashAttribute("done", text(key, args));
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
