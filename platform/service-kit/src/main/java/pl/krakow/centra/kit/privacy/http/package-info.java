/** A person's own data over HTTP. */
@NullMarked
package pl.krakow.centra.kit.privacy.http;

import org.jspecify.annotations.NullMarked;
