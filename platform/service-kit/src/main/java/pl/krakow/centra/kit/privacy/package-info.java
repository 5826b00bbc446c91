/**
 * What a service knows about a person, and who looked. Each capability that keeps personal data says so by being a
 * {@link pl.krakow.centra.kit.privacy.PersonalData}; together they answer for the whole service, so that an export leaves
 * nothing out and an erasure leaves nothing behind. A service that has one and sets {@code centra.privacy.name} gets the
 * rest by itself: the API of a person's own data, erasures that are carried on after a crash, the log of views, and the
 * sweep of what is older than it is kept.
 */
@NullMarked
package pl.krakow.centra.kit.privacy;

import org.jspecify.annotations.NullMarked;
