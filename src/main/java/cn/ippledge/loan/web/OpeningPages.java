package cn.ippledge.loan.web;

import cn.ippledge.loan.ImportOutcome;
import cn.ippledge.loan.OpeningBalances;
import cn.ippledge.loan.OpeningEnterprises;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a region brings along from before: three sheets in an order, the registrations from their own page. */
@Controller
@RequestMapping("/opening")
class OpeningPages {

    private final OpeningEnterprises enterprises;
    private final OpeningBalances balances;

    OpeningPages(OpeningEnterprises enterprises, OpeningBalances balances) {
        this.enterprises = enterprises;
        this.balances = balances;
    }

    @GetMapping
    String page(Actor actor) {
        actor.require(Role.CENTER_CLERK);
        return "loan/opening";
    }

    @GetMapping("/{sheet}/template")
    ResponseEntity<byte[]> template(@PathVariable String sheet, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        return RepaymentPages.sheet("opening-" + sheet + ".xlsx", templateOf(sheet));
    }

    @PostMapping("/{sheet}")
    String importSheet(@PathVariable String sheet, @RequestParam MultipartFile file, Model model, Actor actor)
            throws IOException {
        model.addAttribute("sheet", sheet);
        try {
            model.addAttribute("outcome", run(sheet, file.getBytes(), actor));
        } catch (Rejected rejected) {
            model.addAttribute("refused", rejected);
        }
        return "loan/opening";
    }

    private byte[] templateOf(String sheet) {
        return switch (sheet) {
            case "enterprises" -> enterprises.template();
            case "loans" -> balances.loansTemplate();
            case "repayments" -> balances.repaymentsTemplate();
            default -> throw new NotFound(sheet);
        };
    }

    private ImportOutcome run(String sheet, byte[] xlsx, Actor actor) {
        return switch (sheet) {
            case "enterprises" -> enterprises.importSheet(xlsx, actor);
            case "loans" -> balances.importLoans(xlsx, actor);
            case "repayments" -> balances.importRepayments(xlsx, actor);
            default -> throw new NotFound(sheet);
        };
    }
}
