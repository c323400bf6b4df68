package cn.ippledge.shared;

import java.util.List;
import java.util.function.Function;

/** One page of a longer list. {@code number} starts at 1. */
public record Page<T>(List<T> items, long total, int number, int size) {

    public static final int DEFAULT_SIZE = 20;

    public Page {
        items = List.copyOf(items);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public <R> Page<R> map(Function<? super T, ? extends R> f) {
        return new Page<R>(items.stream().<R>map(f).toList(), total, number, size);
    }

    /** What a caller asks for; out-of-range numbers are brought back into range. */
    public record Request(int number, int size) {
        public Request {
            number = Math.min(Math.max(number, 1), 1_000_000);
            size = Math.min(Math.max(size, 1), 200);
        }

        public static Request page(int number) {
            return new Request(number, DEFAULT_SIZE);
        }

        public long offset() {
            return (number - 1L) * size;
        }

        public <T> Page<T> of(List<T> items, long total) {
            return new Page<>(items, total, number, size);
        }
    }
}
