package pl.krakow.centra.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.http.Actors;
import pl.krakow.centra.kit.web.RequestKeys;

/**
 * Makes a {@code POST} with an {@code Idempotency-Key} safe to repeat. The key counts per person, method and path. An
 * answer is kept when it would be the same again; one that depends on the moment (401, 403, 409, 412, 428, 429, any
 * 5xx) is not, and the request may be tried again; nor is one with a secret in it, which its handler marks with
 * {@code Cache-Control: no-store}. Somebody who isn't signed in can't be told apart from others, so
 * there a key has no effect.
 */
@RequiredArgsConstructor
public final class IdempotencyFilter extends OncePerRequestFilter {
    /** Tells that an answer is a kept one. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final Set<Integer> OF_THE_MOMENT = Set.of(401, 403, 409, 412, 428, 429);
    private static final List<String> KEPT_HEADERS = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.CACHE_CONTROL);

    private final AnswerStore answers;
    private final Actors actors;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(RequestKeys.HEADER) == null
                || !actors.current().isSignedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(RequestKeys.HEADER);
        if (!KEY.matcher(header).matches()) {
            throw new Problem(KitProblem.INVALID_REQUEST)
                    .error(new FieldError(RequestKeys.HEADER, "1–128 × ASCII 0x21–0x7E", "malformed-key"));
        }
        var repeatable = new RepeatableRequest(request);
        var key = hash(actors.current().subject(), request.getMethod(), request.getRequestURI(), header);
        switch (answers.claim(key, fingerprint(repeatable))) {
            case Claim.Granted claim -> handle(repeatable, response, chain, key, claim.token());
            case Claim.Answered claim -> replay(claim.answer(), response);
            case Claim.InUse claim ->
                throw new Problem(KitProblem.IDEMPOTENCY_KEY_IN_USE).header(HttpHeaders.RETRY_AFTER, "1");
            case Claim.Reused claim -> throw new Problem(KitProblem.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private void handle(
            RepeatableRequest request, HttpServletResponse response, FilterChain chain, String key, String token)
            throws ServletException, IOException {
        RequestKeys.set(request, key);
        var recorded = new ContentCachingResponseWrapper(response);
        var kept = false;
        try {
            chain.doFilter(request, recorded);
            if (worthKeeping(recorded.getStatus()) && !hasASecret(recorded)) {
                answers.keep(key, token, answerOf(recorded));
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.release(key, token);
            }
        }
        recorded.copyBodyToResponse();
    }

    private static boolean worthKeeping(int status) {
        return status >= 200 && status < 500 && !OF_THE_MOMENT.contains(status);
    }

    /** Refusals are never stored by browsers either, but there is no secret in them. */
    private static boolean hasASecret(HttpServletResponse response) {
        var control = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return response.getStatus() < 400 && control != null && control.contains("no-store");
    }

    private static KeptAnswer answerOf(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            Optional.ofNullable(response.getHeader(name)).ifPresent(value -> headers.put(name, value));
        }
        Optional.ofNullable(response.getContentType()).ifPresent(type -> headers.put(HttpHeaders.CONTENT_TYPE, type));
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }

    private static String fingerprint(RepeatableRequest request) {
        return hash(
                String.valueOf(request.getContentType()),
                String.valueOf(request.getQueryString()),
                Base64.getEncoder().encodeToString(request.body()));
    }

    private static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
