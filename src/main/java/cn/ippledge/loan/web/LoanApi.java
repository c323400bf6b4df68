package cn.ippledge.loan.web;

import cn.ippledge.loan.LoanFilter;
import cn.ippledge.loan.LoanLine;
import cn.ippledge.loan.LoanState;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.loan.Loans;
import cn.ippledge.loan.RecordRepayment;
import cn.ippledge.loan.Repayment;
import cn.ippledge.loan.Repayments;
import cn.ippledge.loan.RiskClass;
import cn.ippledge.loan.ScheduleRow;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loans for programs: banks report repayments, everybody reads what they may see. */
@RestController
@RequestMapping("/api/v1/loans")
class LoanApi {

    record Lines(List<LoanLine> items, long total) {}

    record Payment(String bankReference, LocalDate on, Money amount) {}

    private final Loans loans;
    private final LoanSummaries summaries;
    private final Repayments repayments;

    LoanApi(Loans loans, LoanSummaries summaries, Repayments repayments) {
        this.loans = loans;
        this.summaries = summaries;
        this.repayments = repayments;
    }

    @GetMapping
    Lines list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) LoanState state,
            @RequestParam(required = false) RiskClass riskClass,
            @RequestParam(defaultValue = "NO") LoanFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        LoanFilter filter = new LoanFilter(q, state, riskClass, sort, ascending);
        Page<LoanLine> found = loans.search(filter, new Page.Request(page, size), actor);
        return new Lines(found.items(), found.total());
    }

    @GetMapping("/{no}")
    LoanSummary get(@PathVariable String no, Actor actor) {
        return summaries.of(no, actor);
    }

    @GetMapping("/{no}/schedule")
    List<ScheduleRow> schedule(@PathVariable String no, Actor actor) {
        return summaries.schedule(no, actor);
    }

    /** 201 for a new payment; 200 when the same reference with the same content was entered before. */
    @PostMapping("/{no}/repayments")
    ResponseEntity<Repayment> repay(@PathVariable String no, @RequestBody Payment said, Actor actor) {
        Repayments.Recorded recorded =
                repayments.record(new RecordRepayment(no, said.bankReference(), said.on(), said.amount()), actor);
        return recorded.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/loans/" + no)).body(recorded.repayment())
                : ResponseEntity.ok(recorded.repayment());
    }
}
