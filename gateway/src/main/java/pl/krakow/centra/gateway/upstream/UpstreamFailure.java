package pl.krakow.centra.gateway.upstream;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

import pl.krakow.centra.gateway.refusal.Refusal;

/** What went wrong between the gateway and an upstream. */
enum UpstreamFailure {
    /** The request never got there: nothing can have happened. */
    NOT_SENT,
    /** The connection broke before an answer came: it may have happened. */
    BROKEN,
    /** No answer in time: it may have happened, or happen yet. */
    TOO_LATE,
    /** Not the upstream's doing. */
    NONE;

    static UpstreamFailure of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var kind = kindOf(cause);
            if (kind != null) {
                return kind;
            }
        }
        return NONE;
    }

    private static @Nullable UpstreamFailure kindOf(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> NONE;
            case PoolAcquireTimeoutException e -> NOT_SENT;
            case PoolAcquirePendingLimitException e -> NOT_SENT;
            case ConnectException e -> NOT_SENT;
            case UnknownHostException e -> NOT_SENT;
            case ReadTimeoutException e -> TOO_LATE;
            case TimeoutException e -> TOO_LATE;
            case org.springframework.cloud.gateway.support.TimeoutException e -> TOO_LATE;
            case IOException e -> BROKEN;
            default -> null;
        };
    }

    static boolean isUpstreams(Throwable failure) {
        return of(failure) != NONE;
    }
}
