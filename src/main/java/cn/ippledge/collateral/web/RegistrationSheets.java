package cn.ippledge.collateral.web;

import cn.ippledge.collateral.HistoricPledges;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.RegistrationFilter;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.RightType;
import cn.ippledge.record.Documents;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Registrations as Excel: the list as it is filtered, and those from before the platform. */
@Controller
@RequestMapping("/registrations")
class RegistrationSheets {

    private static final int SHOWN = 20;

    private static final SheetForm LIST = new SheetForm(
            "pledges.export.sheet",
            List.of(
                    new Column("no", "pledges.no"),
                    new Column("type", "pledges.type"),
                    new Column("authority", "pledges.authority"),
                    new Column("pledgor", "pledges.pledgor"),
                    new Column("pledgee", "pledges.pledgee"),
                    new Column("contract", "pledges.contract"),
                    new Column("amount", "pledges.amount"),
                    new Column("debtFrom", "pledges.debtFrom"),
                    new Column("debtTo", "pledges.debtTo"),
                    new Column("state", "pledges.state"),
                    new Column("registrationNo", "pledges.registrationNo"),
                    new Column("registeredOn", "pledges.registeredOn"),
                    new Column("endedOn", "pledges.endedOn")));

    private final Pledges pledges;
    private final HistoricPledges historic;
    private final Documents documents;
    private final Sheets sheets;

    RegistrationSheets(Pledges pledges, HistoricPledges historic, Documents documents, Sheets sheets) {
        this.pledges = pledges;
        this.historic = historic;
        this.documents = documents;
        this.sheets = sheets;
    }

    @GetMapping("/export")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RightType type,
            @RequestParam(required = false) RegistrationState state,
            @RequestParam(required = false) RegistrationFilter.Sort sort,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        RegistrationFilter filter = new RegistrationFilter(q, type, state, sort);
        Iterable<Registration> all = pledges.all(filter, actor);
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("pledge-registrations.xlsx"));
        Stream<List<Object>> rows =
                StreamSupport.stream(all.spliterator(), false).map(RegistrationSheets::row);
        sheets.write(LIST, (Iterable<List<Object>>) rows::iterator, response.getOutputStream());
    }

    @GetMapping("/import")
    String choose() {
        return "collateral/registration-import";
    }

    @GetMapping("/import/template")
    ResponseEntity<byte[]> template() {
        return sheet("historic-registrations.xlsx", historic.template());
    }

    @PostMapping("/import")
    String bringIn(@RequestParam MultipartFile file, Model model, Actor actor) throws IOException {
        HistoricPledges.Outcome outcome = historic.importHistoric(file.getBytes(), actor);
        model.addAttribute("result", outcome.result());
        model.addAttribute(
                "errors", outcome.result().errors().stream().limit(SHOWN).toList());
        model.addAttribute("errorSheet", outcome.errorSheet());
        return "collateral/registration-import";
    }

    @GetMapping("/import/errors/{id}")
    ResponseEntity<byte[]> errors(@PathVariable long id, Actor actor) {
        Documents.Content content = documents.open(id, actor);
        return sheet(content.document().name(), content.bytes());
    }

    private static List<Object> row(Registration r) {
        return Arrays.asList(
                r.no(),
                r.type(),
                r.authority(),
                r.pledgorName(),
                r.pledgeeName(),
                r.contractNo(),
                r.securedAmount(),
                r.debtFrom(),
                r.debtTo(),
                r.state(),
                r.registrationNo(),
                r.registeredOn(),
                r.endedOn());
    }

    private static ResponseEntity<byte[]> sheet(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(bytes);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
