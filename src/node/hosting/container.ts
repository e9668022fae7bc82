/**
 * A container that serves the site with nginx. Two stages: the first builds and verifies, the second holds
 * Debian's nginx and the release, and nothing that could build.
 */
export function containerfile(): string {
  return `# npm run deploy:config がつくったファイル。手で直さず、src/node/hosting/ を直してください。
# つくる:   podman build -f deploy/Containerfile --build-arg SITE_URL=https://example.org -t bansou .
# 動かす:   podman run --rm -p 8080:80 bansou
FROM docker.io/library/node:24-bookworm AS build
ARG SITE_URL
WORKDIR /work
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-progress --omit=dev
COPY . .
RUN test -n "$SITE_URL" || { echo "--build-arg SITE_URL=https://… を付けてください"; exit 1; }
RUN SITE_URL="$SITE_URL" npm run release -- --to /srv/bansou --keep 1

FROM docker.io/library/debian:bookworm-slim
RUN apt-get update \\
 && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \\
 && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled/default \\
 && ln -sf /dev/stdout /var/log/nginx/access.log \\
 && ln -sf /dev/stderr /var/log/nginx/error.log
COPY --from=build /srv/bansou /srv/bansou
COPY deploy/nginx.conf /etc/nginx/conf.d/bansou.conf
RUN nginx -t
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
`;
}
