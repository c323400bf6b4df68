package cn.ippledge.party.web;

import cn.ippledge.shared.AmountInWords;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Amounts in words for contracts and vouchers. Stores nothing. */
@RestController
@RequestMapping("/api/v1/amounts")
class AmountApi {

    record Question(Money amount) {}

    record Answer(String text) {}

    @PostMapping("/uppercase")
    Answer uppercase(@RequestBody Question question) {
        if (question.amount() == null) throw Rejected.field("amount", CommonReason.REQUIRED);
        return new Answer(AmountInWords.of(question.amount()));
    }
}
