package cn.ippledge.loan.web;

import cn.ippledge.loan.LoanFilter;
import cn.ippledge.loan.LoanLine;
import cn.ippledge.loan.LoanState;
import cn.ippledge.loan.Loans;
import cn.ippledge.loan.RiskClass;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as Excel, read and written page by page: a long list costs no more memory than a short one. */
@Controller
class LoanExport {

    private static final SheetForm FORM = new SheetForm(
            "loan.export.sheet",
            List.of(
                    new Column("no", "loan.no"),
                    new Column("contractNo", "loan.contractNo"),
                    new Column("enterprise", "loan.enterprise"),
                    new Column("bank", "loan.bank"),
                    new Column("state", "loan.state"),
                    new Column("principal", "loan.principal"),
                    new Column("annualRate", "loan.annualRate"),
                    new Column("disbursedOn", "loan.disbursedOn"),
                    new Column("maturesOn", "loan.maturesOn"),
                    new Column("outstanding", "loan.outstanding"),
                    new Column("overdue", "loan.overdue"),
                    new Column("daysPastDue", "loan.daysPastDue"),
                    new Column("riskClass", "loan.riskClass")));

    private final Loans loans;
    private final Sheets sheets;

    LoanExport(Loans loans, Sheets sheets) {
        this.loans = loans;
        this.sheets = sheets;
    }

    @GetMapping("/loans/export")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) LoanState state,
            @RequestParam(required = false) RiskClass riskClass,
            @RequestParam(defaultValue = "NO") LoanFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        LoanFilter filter = new LoanFilter(q, state, riskClass, sort, ascending);
        Iterable<LoanLine> all = loans.all(filter, actor);
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"loans.xlsx\"");
        Stream<List<?>> rows = StreamSupport.stream(all.spliterator(), false).map(LoanExport::cells);
        sheets.write(FORM, rows::iterator, response.getOutputStream());
    }

    private static List<?> cells(LoanLine line) {
        return Arrays.asList(
                line.no(),
                line.contractNo(),
                line.enterpriseName(),
                line.bankName(),
                line.state(),
                line.principal(),
                line.annualRate(),
                line.disbursedOn(),
                line.maturesOn(),
                line.outstanding(),
                line.overdue(),
                line.daysPastDue(),
                line.riskClass());
    }
}
