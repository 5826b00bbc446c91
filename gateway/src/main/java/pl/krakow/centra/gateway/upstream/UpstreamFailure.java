package pl.krakow.centra.gateway.upstream;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import io.netty.handler.timeout.ReadTimeoutException;
import reactor.netty.http.client.PrematureCloseException;
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
            switch (cause) {
                case Refusal r -> {
                    return NONE;
                }
                case PoolAcquireTimeoutException e -> {
                    return NOT_SENT;
                }
                case PoolAcquirePendingLimitException e -> {
                    return NOT_SENT;
                }
                case ConnectException e -> {
                    return NOT_SENT;
                }
                case UnknownHostException e -> {
                    return NOT_SENT;
                }
                case ReadTimeoutException e -> {
                    return TOO_LATE;
                }
                case TimeoutException e -> {
                    return TOO_LATE;
                }
                case PrematureCloseException e -> {
                    return BROKEN;
                }
                case IOException e -> {
                    return BROKEN;
                }
                default -> {}
            }
        }
        return NONE;
    }

    static boolean isUpstreams(Throwable failure) {
        return of(failure) != NONE;
    }
}
