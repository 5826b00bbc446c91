/**
 * The gateway. A request passes, in this order: identity and access log ({@code request}), the centre and the service
 * it is for ({@code routing}), limits ({@code limits}), and then either the gateway's own answers ({@code centres},
 * {@code description}, {@code health}) or a service behind it ({@code upstream}). Every refusal on the way is
 * a {@code refusal.Refusal} and leaves as Problem Details or, for a browser on a site, as a page.
 */
@NullMarked
package pl.krakow.centra.gateway;

import org.jspecify.annotations.NullMarked;
