/**
 * What the gateway answers when it can't do what is asked: Problem Details with a stable code in the reader's language,
 * and for a browser on a site a page that says the same and what still works.
 */
@NullMarked
package pl.krakow.centra.gateway.refusal;

import org.jspecify.annotations.NullMarked;
