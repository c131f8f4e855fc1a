/* Generated from src/ffi by build.rs. Do not edit: `make headers` refreshes it. */

typedef uint64_t seam_client;

typedef uint64_t seam_call;

typedef uint64_t seam_queue;

uint32_t seam_abi_version(void);

const char *seam_version(void);

char *seam_client_new(const char *config_json, seam_client *out);

char *seam_client_replace_token(seam_client client, const char *token);

void seam_client_free(seam_client client);

char *seam_invoke(seam_client client,
                  const char *operation,
                  const char *params_json,
                  const char *options_json);

char *seam_phones_list(seam_client client, const char *params_json);

char *seam_phones_get(seam_client client, const char *params_json);

char *seam_phones_deactivate(seam_client client, const char *params_json);

char *seam_phones_simulate_create_sandbox_phone(seam_client client, const char *params_json);

char *seam_call_start(seam_client client,
                      const char *operation,
                      const char *params_json,
                      const char *options_json,
                      int64_t wait_ms,
                      seam_call *out);

char *seam_call_wait(seam_call call, int64_t wait_ms);

char *seam_call_progress(seam_call call);

void seam_call_cancel(seam_call call);

void seam_call_free(seam_call call);

char *seam_queue_new(seam_queue *out);

int seam_queue_descriptor(seam_queue queue);

char *seam_queue_start(seam_queue queue,
                       seam_client client,
                       const char *operation,
                       const char *params_json,
                       const char *options_json,
                       uint64_t tag);

char *seam_queue_next(seam_queue queue, int64_t wait_ms, uint64_t *tag);

char *seam_queue_progress(seam_queue queue, uint64_t tag);

void seam_queue_cancel(seam_queue queue, uint64_t tag);

void seam_queue_free(seam_queue queue);

void seam_log_enable(seam_client client, int32_t enabled);

char *seam_log_take(seam_client client);

char *seam_webhook_verify(const char *secret,
                          const char *headers_json,
                          const char *payload,
                          size_t payload_len);

size_t seam_string_len(const char *s);

void seam_string_free(char *s);
