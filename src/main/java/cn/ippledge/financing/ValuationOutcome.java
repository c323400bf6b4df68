package cn.ippledge.financing;

import cn.ippledge.collateral.ValuationEvent;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Moves the application when its valuation is signed or declined; before others look where it stands. A valuation for the
 * disposal of pledged rights is none of an application.
 */
@Component
class ValuationOutcome {

    private final Cases cases;

    ValuationOutcome(Cases cases) {
        this.cases = cases;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ValuationEvent.Signed event) {
        move(event.caseNo(), "application.valued", Application::valuationSigned);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ValuationEvent.Declined event) {
        move(event.caseNo(), "application.valuation-declined", Application::valuationDeclined);
    }

    private void move(String no, String command, UnaryOperator<Application> verb) {
        if (!no.startsWith("FA-")) return;
        Application before = cases.open(no);
        cases.saveBySystem(command, before, verb.apply(before));
    }
}
