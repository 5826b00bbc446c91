package pl.krakow.centra.kit.idempotency;

/** What came of claiming a key. */
sealed interface Claim {

    /** The request is ours to handle; the token proves it. */
    record Granted(String token) implements Claim {}

    /** It was handled before. */
    record Answered(KeptAnswer answer) implements Claim {}

    /** It is being handled right now. */
    record InUse() implements Claim {}

    /** The key was used for another request. */
    record Reused() implements Claim {}
}
