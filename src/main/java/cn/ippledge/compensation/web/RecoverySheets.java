package cn.ippledge.compensation.web;

import cn.ippledge.compensation.LoanRecoveries;
import cn.ippledge.compensation.PartnerDueLine;
import cn.ippledge.compensation.PartyShare;
import cn.ippledge.compensation.Recovery;
import cn.ippledge.compensation.RecoveryFilter;
import cn.ippledge.compensation.RecoveryKind;
import cn.ippledge.compensation.RecoveryLedger;
import cn.ippledge.compensation.RecoveryLine;
import cn.ippledge.compensation.RefundPart;
import cn.ippledge.compensation.RefundState;
import cn.ippledge.policy.Party;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The recoveries that the screens list, as Excel. */
@Controller
class RecoverySheets {

    private static final SheetForm LIST = new SheetForm(
            "recovery.list.title",
            List.of(
                    new Column("noticeNo", "recovery.no"),
                    new Column("claimNo", "recovery.claim"),
                    new Column("loanNo", "recovery.loan"),
                    new Column("enterprise", "recovery.enterprise"),
                    new Column("bank", "recovery.bank"),
                    new Column("kind", "recovery.kind"),
                    new Column("reference", "recovery.reference"),
                    new Column("receivedOn", "recovery.receivedOn"),
                    new Column("amount", "recovery.amount"),
                    new Column("refund", "recovery.refund"),
                    new Column("received", "recovery.refunded"),
                    new Column("state", "recovery.state"),
                    new Column("dueOn", "recovery.dueOn"),
                    new Column("refundedOn", "recovery.refundedOn")));

    /** What of a receipt is each party's; the others never have a part in what is recovered. */
    private static final List<Party> PARTIES = List.of(
            Party.FUND,
            Party.PROVINCE,
            Party.CITY,
            Party.DISTRICT,
            Party.BANK,
            Party.GUARANTOR,
            Party.INSURER,
            Party.EVALUATOR);

    private static final SheetForm LEDGER = new SheetForm(
            "recovery.ledger",
            Stream.of(
                            Stream.of(
                                    new Column("receivedOn", "recovery.receivedOn"),
                                    new Column("kind", "recovery.kind"),
                                    new Column("reference", "recovery.reference"),
                                    new Column("amount", "recovery.amount"),
                                    new Column("costs", "recovery.costs"),
                                    new Column("principal", "recovery.principal"),
                                    new Column("interest", "recovery.interest"),
                                    new Column("surplus", "recovery.surplus")),
                            PARTIES.stream().map(party -> new Column(party.name(), "share." + party)),
                            Stream.of(
                                    new Column("refund", "recovery.refund"),
                                    new Column("received", "recovery.refunded"),
                                    new Column("state", "recovery.state"),
                                    new Column("noticeNo", "recovery.no"),
                                    new Column("dueOn", "recovery.dueOn"),
                                    new Column("refundedOn", "recovery.refundedOn"),
                                    new Column("entries", "recovery.dueEntry"),
                                    new Column("receipts", "recovery.refundEntry"),
                                    new Column("partners", "due.backOf"),
                                    new Column("partnerCases", "due.balance.backs")))
                    .flatMap(columns -> columns)
                    .toList());

    private final RecoveryLedger ledger;
    private final Sheets sheets;
    private final Clock clock;

    RecoverySheets(RecoveryLedger ledger, Sheets sheets, Clock clock) {
        this.ledger = ledger;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/recoveries/export")
    void list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RecoveryKind kind,
            @RequestParam(required = false) RefundState state,
            @RequestParam(defaultValue = "false") boolean overdue,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        RecoveryFilter filter = new RecoveryFilter(
                q, kind, state, overdue, null, null, null, LocalDate.now(clock), RecoveryFilter.Sort.RECEIVED, true);
        List<List<?>> rows = new ArrayList<>();
        ledger.each(filter, actor, line -> rows.add(cells(line)));
        write("recoveries", LIST, rows, response);
    }

    @GetMapping("/recoveries/of/{loanNo}/export")
    void ofLoan(
            @PathVariable String loanNo,
            @RequestParam(required = false) RecoveryKind kind,
            @RequestParam(required = false) RefundState state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        RecoveryFilter filter = RecoveryFilter.ofLoan(loanNo, kind, state, from, to, LocalDate.now(clock));
        LoanRecoveries found = ledger.ofLoan(filter, actor).orElseThrow(() -> new NotFound(loanNo));
        write(
                "recovery-ledger",
                LEDGER,
                found.rows().stream().<List<?>>map(row -> cells(found, row)).toList(),
                response);
    }

    private static List<?> cells(RecoveryLine line) {
        return Arrays.asList(
                line.noticeNo(),
                line.claimNo(),
                line.loanNo(),
                line.enterpriseName(),
                line.bankName(),
                line.kind(),
                line.reference(),
                line.receivedOn(),
                line.amount(),
                line.refund(),
                line.received(),
                line.state(),
                line.dueOn(),
                line.refundedOn());
    }

    private static List<?> cells(LoanRecoveries found, LoanRecoveries.Row row) {
        Recovery recovery = row.recovery();
        List<PartnerDueLine> back = found.backOf(recovery);
        List<Object> cells = new ArrayList<>(Arrays.asList(
                recovery.receivedOn(),
                recovery.kind(),
                recovery.reference(),
                recovery.amount(),
                recovery.costs(),
                recovery.principal(),
                recovery.interest(),
                recovery.surplus()));
        for (Party party : PARTIES)
            cells.add(Money.sum(row.shares().stream()
                    .filter(share -> share.party() == party)
                    .map(PartyShare::amount)
                    .toList()));
        cells.addAll(Arrays.asList(
                recovery.refund(),
                row.notice() == null ? Money.ZERO : row.notice().received(),
                row.notice() == null ? null : row.notice().state(),
                row.notice() == null ? null : row.notice().no(),
                row.notice() == null ? null : row.notice().dueOn(),
                recovery.refundedOn(),
                joined(row.parts().stream().map(RefundPart::dueEntry)),
                joined(row.parts().stream().map(RefundPart::paidEntry)),
                Money.sum(back.stream().map(PartnerDueLine::amount).toList()),
                joined(back.stream().map(PartnerDueLine::no))));
        return cells;
    }

    private static String joined(Stream<String> entries) {
        return String.join(
                " ", entries.filter(entry -> entry != null).distinct().toList());
    }

    private void write(String file, SheetForm form, List<List<?>> rows, HttpServletResponse response)
            throws IOException {
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + ".xlsx\"");
        sheets.write(form, rows, response.getOutputStream());
    }
}
