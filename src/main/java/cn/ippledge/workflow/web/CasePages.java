package cn.ippledge.workflow.web;

import cn.ippledge.record.AuditLine;
import cn.ippledge.shared.Actor;
import cn.ippledge.workflow.CaseFiles;
import cn.ippledge.workflow.RelatedCases;
import cn.ippledge.workflow.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** One case for everybody in it: where it stands, what it waits for, who did what. */
@Controller
@RequestMapping("/cases/{caseNo}")
class CasePages {

    private final CaseFiles files;
    private final RelatedCases related;
    private final TaskRows rows;

    CasePages(CaseFiles files, RelatedCases related, TaskRows rows) {
        this.files = files;
        this.related = related;
        this.rows = rows;
    }

    @GetMapping
    String show(@PathVariable String caseNo, Actor actor, Model model) {
        List<AuditLine> newestFirst = new ArrayList<>(files.timeline(caseNo, actor));
        Collections.reverse(newestFirst);
        List<Task> open = files.tasks(caseNo, actor).stream().filter(Task::open).toList();
        model.addAttribute("caseNo", caseNo);
        model.addAttribute("diagram", files.diagram(caseNo, actor).orElse(null));
        model.addAttribute("timeline", newestFirst);
        model.addAttribute("open", rows.of(open));
        model.addAttribute("related", related.of(caseNo, actor));
        model.addAttribute("summary", CaseLinks.summary(caseNo));
        return "workflow/case";
    }

    @GetMapping(path = "/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] diagram(@PathVariable String caseNo, Actor actor) {
        return files.model(caseNo, actor);
    }
}
