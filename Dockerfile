# One image for web, worker and migration; which one it is, the command says.
FROM python:3.12-slim-bookworm AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends gcc libc6-dev fonts-dejavu-core \
        fonts-liberation fonts-ocr-b libgl1 libglib2.0-0
WORKDIR /src
COPY requirements-dev.lock requirements.lock pyproject.toml README.md ./
RUN python -m venv /opt/periksa \
    && /opt/periksa/bin/pip install -q --require-hashes -r requirements.lock
COPY . .
RUN python -m venv /opt/build \
    && /opt/build/bin/pip install -q --require-hashes -r requirements-dev.lock \
    && /opt/build/bin/python -m review_ui.build \
    && /opt/build/bin/python -m hatchling build -t wheel -d /dist \
    && /opt/periksa/bin/pip install -q --no-deps /dist/*.whl
# Quicker reading networks, made of the ones in the wheels; reading works without them.
RUN /opt/build/bin/python -m training.derive_recogniser --environment /opt/periksa || true

FROM python:3.12-slim-bookworm
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-ind \
        tesseract-ocr-eng tesseract-ocr-msa fonts-dejavu-core libgl1 libglib2.0-0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/periksa --create-home periksa
COPY --from=build /opt/periksa /opt/periksa
ENV PATH=/opt/periksa/bin:$PATH OMP_THREAD_LIMIT=1 PERIKSA_DATA=/var/lib/periksa
USER periksa
ENTRYPOINT ["periksa"]
CMD ["serve"]
