package cn.ippledge.subsidy.web;

import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.AmountInWords;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.BatchFiles;
import cn.ippledge.subsidy.Receipts;
import cn.ippledge.subsidy.Subsidies;
import cn.ippledge.subsidy.SubsidyFilter;
import cn.ippledge.subsidy.SubsidyPayments;
import cn.ippledge.subsidy.SubsidyState;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Payment batches: composing, releasing, handing over, and the bank's receipts. */
@Controller
@RequestMapping("/subsidies/batches")
class BatchPages {

    private static final int MOST = 200;

    private final SubsidyPayments payments;
    private final BatchFiles files;
    private final Receipts receipts;
    private final Subsidies subsidies;

    BatchPages(SubsidyPayments payments, BatchFiles files, Receipts receipts, Subsidies subsidies) {
        this.payments = payments;
        this.files = files;
        this.receipts = receipts;
        this.subsidies = subsidies;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        model.addAttribute("page", payments.all(Page.Request.page(page), actor));
        model.addAttribute("mayCompose", actor.has(Role.FISCAL_OFFICER));
        model.addAttribute(
                "ready", subsidies.search(SubsidyFilter.in(SubsidyState.RELEASED), new Page.Request(1, MOST), actor));
        return htmx == null ? "subsidy/batches" : "subsidy/batches :: rows";
    }

    @PostMapping
    String compose(@RequestParam(required = false) List<String> claims, Actor actor) {
        return "redirect:/subsidies/batches/" + payments.compose(claims, actor);
    }

    @GetMapping("/{no}")
    String show(@PathVariable String no, Model model, Actor actor) {
        SubsidyPayments.Batch batch = payments.get(no, actor);
        boolean fiscal = actor.has(Role.FISCAL_OFFICER);
        model.addAttribute("batch", batch);
        model.addAttribute("words", AmountInWords.of(batch.head().total()));
        model.addAttribute(
                "mayDecide", fiscal && batch.head().isComposed() && batch.head().composedBy() != actor.userId());
        model.addAttribute("mayDownload", fiscal && batch.head().isReleased());
        return "subsidy/batch";
    }

    @PostMapping("/{no}/decision")
    String decide(
            @PathVariable String no,
            @RequestParam boolean approved,
            @RequestParam(required = false) String opinion,
            Actor actor) {
        payments.decide(no, approved, opinion, actor);
        return "redirect:/subsidies/batches/" + no;
    }

    @GetMapping("/{no}/file")
    ResponseEntity<byte[]> file(@PathVariable String no, Actor actor) {
        return download(no + ".txt", "text/plain; charset=UTF-8", files.bankFile(no, actor));
    }

    @GetMapping("/{no}/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable String no, Actor actor) {
        return download(no + ".xlsx", Sheets.MEDIA_TYPE, files.sheet(no, actor));
    }

    @GetMapping("/receipts")
    String receiptsPage(Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        return "subsidy/receipts";
    }

    @PostMapping("/receipts")
    String receipts(@RequestParam MultipartFile file, Model model, Actor actor) throws IOException {
        try {
            model.addAttribute("result", receipts.importSheet(file.getBytes(), actor));
        } catch (Rejected rejected) {
            model.addAttribute("refused", rejected);
        }
        return "subsidy/receipts";
    }

    @GetMapping("/receipts/template")
    ResponseEntity<byte[]> template(Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        return download("receipts.xlsx", Sheets.MEDIA_TYPE, receipts.template());
    }

    private static ResponseEntity<byte[]> download(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
