package cn.ippledge.loan.web;

import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.RepaymentImport;
import cn.ippledge.loan.Repayments;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Entering repayments: one by one, or a sheet of them. */
@Controller
@RequestMapping("/loans")
class RepaymentPages {

    private final Repayments repayments;
    private final RepaymentImport repaymentImport;
    private final LoanSummaries summaries;

    RepaymentPages(Repayments repayments, RepaymentImport repaymentImport, LoanSummaries summaries) {
        this.repayments = repayments;
        this.repaymentImport = repaymentImport;
        this.summaries = summaries;
    }

    @GetMapping("/{no}/repayments/new")
    String form(@PathVariable String no, @ModelAttribute("form") RepaymentForm form, Model model, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        return page(no, model, actor);
    }

    @PostMapping("/{no}/repayments/new")
    String enter(
            @PathVariable String no,
            @ModelAttribute("form") RepaymentForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            repayments.record(form.toCommand(no), actor);
            return "redirect:/cases/" + no;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return page(no, model, actor);
        }
    }

    @GetMapping("/repayments/import")
    String importPage(Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        return "loan/import";
    }

    @PostMapping("/repayments/import")
    String importSheet(@RequestParam MultipartFile file, Model model, Actor actor) throws IOException {
        try {
            model.addAttribute("outcome", repaymentImport.importSheet(file.getBytes(), actor));
        } catch (Rejected rejected) {
            model.addAttribute("refused", rejected);
        }
        return "loan/import";
    }

    @GetMapping("/repayments/template")
    ResponseEntity<byte[]> template(Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        return sheet("repayments.xlsx", repaymentImport.template());
    }

    private String page(String no, Model model, Actor actor) {
        model.addAttribute("s", summaries.of(no, actor));
        return "loan/repayment";
    }

    static ResponseEntity<byte[]> sheet(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
