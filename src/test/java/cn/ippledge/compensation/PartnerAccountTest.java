package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerAccountTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // share, paid, recovered, returned; borne, back, to pay
        "paid in full,                           320, 320,  0,  0, 320,   0, 320",
        "the share fell by 20,                   300, 320,  0,  0, 300,  20, 300",
        // 300 less the 30 that came back; 320 - 270
        "the share fell and money came back,     300, 320, 30, 20, 270,  50, 300",
        "all came back,                            0, 320,  0,  0,   0, 320,   0",
        "more came back than the share,          300, 300, 400, 0,   0, 300, 300",
        // what is unpaid is not set off: of the 30 all 30 go back, and 100 are still to be paid
        "a part is paid,                         300, 200, 30,  0, 170,  30, 300",
        "less is paid than came back,            300,  10, 30,  0,   0,  10, 300",
        "nothing is paid,                        300,   0, 30,  0,   0,   0, 300",
        // 20 went back when the share was 300; it is 320 again, and the 20 are owed anew
        "the share rose again after the return,  320, 320,  0, 20, 320,   0, 340",
        "and they are paid anew,                 320, 340,  0, 20, 320,  20, 320",
        // of 300 paid 40 more go back than the 20 that did
        "and it falls again,                     300, 340,  0, 20, 300,  40, 300"
    })
    void goesBackWhatIsPaidAndNotBorne(
            String when, long share, long paid, long recovered, long returned, long borne, long back, long toPay) {
        PartnerAccount account = new PartnerAccount(yuan(share), yuan(paid), yuan(recovered), yuan(returned));

        assertThat(account.borne()).isEqualTo(yuan(borne));
        assertThat(account.back()).isEqualTo(yuan(back));
        assertThat(account.toPay()).isEqualTo(yuan(toPay));
    }

    private static Money yuan(long amount) {
        return Money.of(String.valueOf(amount));
    }
}
