package cn.ippledge.compensation.web;

import cn.ippledge.compensation.NoticeFilter;
import cn.ippledge.compensation.NoticeLine;
import cn.ippledge.compensation.PartnerDue;
import cn.ippledge.compensation.PartnerDueFilter;
import cn.ippledge.compensation.PartnerDueLine;
import cn.ippledge.compensation.PartnerDues;
import cn.ippledge.compensation.ShareNotice;
import cn.ippledge.compensation.ShareNotices;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Explanation;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices and what partners owe and are owed back, for programs; entering and confirming payments are tasks. */
@RestController
@RequestMapping("/api/v1")
class PartnerDueApi {

    record Dues(List<PartnerDueLine> items, long total) {}

    record Notices(List<NoticeLine> items, long total) {}

    /** A notice as its letter shows it; what the policy was asked stays with the finance center. */
    record NoticeView(
            String no,
            ShareNotice.State state,
            ShareNotice.Kind kind,
            String claimNo,
            String loanNo,
            Party party,
            Money sharedLoss,
            Money amount,
            Money paid,
            LocalDate payBy,
            String accountName,
            String account,
            LocalDate issuedOn,
            String policy,
            int policyVersion,
            Explanation explanation) {

        static NoticeView of(ShareNotices.Letter letter) {
            ShareNotice notice = letter.notice();
            return new NoticeView(
                    notice.no(),
                    notice.state(),
                    notice.kind(),
                    notice.claimNo(),
                    letter.claim().loanNo(),
                    notice.party(),
                    notice.sharedLoss(),
                    notice.amount(),
                    notice.paid(),
                    notice.payBy(),
                    notice.accountName(),
                    notice.account(),
                    notice.issuedOn(),
                    letter.policy().title(),
                    letter.policy().version(),
                    letter.steps());
        }
    }

    private final PartnerDues dues;
    private final ShareNotices notices;

    PartnerDueApi(PartnerDues dues, ShareNotices notices) {
        this.dues = dues;
        this.notices = notices;
    }

    @GetMapping("/partner-dues")
    Dues list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) PartnerDue.State state,
            @RequestParam(required = false) Boolean toPartner,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        PartnerDueFilter filter = new PartnerDueFilter(q, state, toPartner, null, null, false);
        Page<PartnerDueLine> found = dues.search(filter, new Page.Request(page, size), actor);
        return new Dues(found.items(), found.total());
    }

    @GetMapping("/partner-dues/{no}")
    PartnerDues.Summary get(@PathVariable String no, Actor actor) {
        return dues.summary(no, actor);
    }

    @GetMapping("/share-notices")
    Notices notices(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ShareNotice.State state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        Page<NoticeLine> found = notices.search(new NoticeFilter(q, state), new Page.Request(page, size), actor);
        return new Notices(found.items(), found.total());
    }

    @GetMapping("/share-notices/{no}")
    NoticeView notice(@PathVariable String no, Actor actor) {
        return NoticeView.of(notices.get(no, actor));
    }
}
