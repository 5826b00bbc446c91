/** Agreements, organisations' papers and the insurance list over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.agreements.http;

import org.jspecify.annotations.NullMarked;
