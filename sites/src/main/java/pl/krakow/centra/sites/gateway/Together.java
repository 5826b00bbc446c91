package pl.krakow.centra.sites.gateway;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Several calls of one page at once, each on its own virtual thread that speaks the page's language. */
@Component
public class Together {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Begins a call; {@code join} waits for it. */
    public <T> CompletableFuture<T> begin(Supplier<T> call) {
        var locale = LocaleContextHolder.getLocale();
        return CompletableFuture.supplyAsync(
                () -> {
                    LocaleContextHolder.setLocale(locale);
                    return call.get();
                },
                threads);
    }

    /** One call for each, answers in the same order. */
    public <A, T> List<T> each(List<A> of, Function<A, T> call) {
        return of.stream().map(one -> begin(() -> call.apply(one))).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
