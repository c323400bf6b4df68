package cn.ippledge.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The same thing by two people in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> twice(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<T> together = () -> {
                start.await(20, TimeUnit.SECONDS);
                return work.call();
            };
            Future<T> one = people.submit(together), other = people.submit(together);
            return List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
        } finally {
            people.shutdownNow();
        }
    }
}
