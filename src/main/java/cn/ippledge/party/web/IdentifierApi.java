package cn.ippledge.party.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Identifiers;
import cn.ippledge.shared.Rejected;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a number is well formed, and how it is written. Stores nothing. */
@RestController
@RequestMapping("/api/v1/identifiers")
class IdentifierApi {

    record Question(Identifiers.Kind kind, String value) {}

    @PostMapping("/check")
    Identifiers.Check check(@RequestBody Question question) {
        if (question.kind() == null) throw Rejected.field("kind", CommonReason.REQUIRED);
        return Identifiers.check(question.kind(), question.value());
    }
}
