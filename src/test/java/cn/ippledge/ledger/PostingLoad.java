package cn.ippledge.ledger;

import cn.ippledge.Platform;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The platform in a process of its own with eight people paying from one pool, a yuan at a time, until somebody kills it.
 * Each payment that was answered is a line on the standard output; what failed is tried again under the same cause, as a
 * caller does whose connection broke. A second start begins with the first payment again.
 */
public final class PostingLoad {

    static final String ANSWERED = "ANSWERED ";
    private static final int PEOPLE = 8;
    private static final OpenBook POOL = new OpenBook(
            LedgerFixture.REGION, BookKind.RISK_POOL, FundLevel.DISTRICT, 0, "Pool under load", "Bank", "6222");

    private PostingLoad() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext platform = SpringApplication.run(Platform.class, arguments);
        Ledger ledger = platform.getBean(Ledger.class);
        Book book = platform.getBean(Books.class).open(POOL, LedgerFixture.clerk());
        ledger.post(LedgerFixture.funding(book, "load.fund", "10000000.00"), LedgerFixture.clerk());
        AtomicLong next = new AtomicLong();
        for (int person = 0; person < PEOPLE; person++)
            new Thread(() -> {
                        while (true) pay(ledger, book, "load.pay:" + next.incrementAndGet());
                    })
                    .start();
    }

    private static void pay(Ledger ledger, Book book, String cause) {
        while (true) {
            try {
                ledger.post(LedgerFixture.payment(book, cause, "1.00"), LedgerFixture.clerk());
                say(ANSWERED + cause);
                return;
            } catch (RuntimeException broken) {
                // The answer is lost, not necessarily the payment: the same cause is asked again.
                Thread.yield();
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
